package main

import (
	"fmt"
	"runtime"

	"github.com/spf13/cobra"
)

// newVersion is the command that prints the version.
func newVersion(c *console) *cobra.Command {
	return &cobra.Command{
		Use:   "version",
		Short: "Print the version",
		Args:  noArguments,
		RunE: func(cmd *cobra.Command, args []string) error {
			_, err := fmt.Fprintf(c.out, "framing %s %s %s/%s\n", version(), runtime.Version(), runtime.GOOS, runtime.GOARCH)
			return err
		},
	}
}

// noArguments is the failure of a command that takes no arguments and was given one.
func noArguments(cmd *cobra.Command, args []string) error {
	if len(args) > 0 {
		return usage(fmt.Sprintf("%q takes no arguments, got %q", cmd.CommandPath(), args[0]), "")
	}
	return nil
}
