using System.Collections;
using System.Runtime.InteropServices;
using System.Text;

namespace EspaceFamille.Launcher.Sandbox;

/// <summary>
/// The stage between the launcher and a tool, <c>exec FOLDER ... TOOL ARGUMENT...</c>: it restricts its own thread for good, then becomes
/// the tool, which inherits all restrictions. It runs in a process of its own since a restriction cannot be taken back.
/// </summary>
internal static class ExecCommand
{
    public const string Name = "exec";

    /// <summary>With the environment of this process.</summary>
    public static int Run(string[] arguments) => Run(arguments, Variables());

    /// <param name="variables">The environment of the tool, each as NAME=VALUE.</param>
    public static int Run(string[] arguments, string[] variables)
    {
        if (SandboxSpec.Parse(arguments) is not { } parsed)
            return ExitCodes.Usage;
        try
        {
            // The order matters: after the last step this runtime has no memory, so what it needs is prepared before.
            var program = new Program(parsed.Command, variables);
            ParentDeath.EndWith(parsed.Spec.Launcher);
            ResourceLimits.Apply(parsed.Spec);
            Privileges.DropAll();
            Landlock.Restrict(parsed.Spec);
            SystemCallFilter.Restrict(parsed.Spec);
            program.Become(parsed.Spec.AddressSpaceBytes);
            return ExitCodes.NoTool;
        }
        catch (SandboxException failure)
        {
            Console.Error.WriteLine(failure.Message);
            return ExitCodes.NoSandbox;
        }
    }

    /// <summary>A call that fails loads what the call of the tool needs.</summary>
    public static void LoadCalls() => _ = Libc.Execute("/nonexistent", [null], [null]);

    /// <summary>The environment that the launcher made for this process; it has nothing of the launcher's own.</summary>
    private static string[] Variables() =>
        [.. Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().Select(variable => $"{variable.Key}={variable.Value}")];

    /// <summary>The tool, its arguments and its environment, as the system takes them.</summary>
    private sealed class Program(string[] command, string[] variables)
    {
        private const int StandardError = 2;
        private readonly string?[] _arguments = [.. command, null];
        private readonly string?[] _variables = [.. variables, null];

        private readonly byte[] _failure = Encoding.UTF8.GetBytes($"{command[0]} could not be executed.\n");

        /// <summary>Never returns: where the tool cannot be executed, the process ends with <see cref="ExitCodes.NoTool"/>.</summary>
        public unsafe void Become(long addressSpaceBytes)
        {
            // What follows a failure of the call has no memory to be compiled.
            LoadCalls();
            var library = NativeLibrary.Load("libc.so.6");
            var write = (delegate* unmanaged<int, byte*, nint, nint>)NativeLibrary.GetExport(library, "write");
            var exit = (delegate* unmanaged<int, void>)NativeLibrary.GetExport(library, "_exit");
            fixed (byte* failure = _failure)
            {
                ResourceLimits.SetAddressSpace(addressSpaceBytes);
                _ = Libc.Execute(command[0], _arguments, _variables);
                _ = write(StandardError, failure, _failure.Length);
                exit(ExitCodes.NoTool);
            }
        }
    }
}
