using System.Diagnostics;

namespace EspaceFamille.Tool.Processes;

/// <summary>A program that shares this process's terminal, or whose output is read.</summary>
internal static class AttachedProcess
{
    /// <summary>Runs it to its end; it inherits our standard output.</summary>
    /// <returns>Its exit code.</returns>
    public static async Task<int> RunAsync(CommandLine command, CancellationToken cancel)
    {
        using var process = Process.Start(StartInfo(command))!;
        return await ExitCodeAsync(process, cancel);
    }

    /// <summary>Its standard output, without the last line end.</summary>
    /// <exception cref="Failure">It failed.</exception>
    public static async Task<string> OutputAsync(CommandLine command, CancellationToken cancel)
    {
        var (code, output) = await TryOutputAsync(command, cancel);
        return code == 0 ? output : throw new Failure($"{command} failed");
    }

    public static async Task<(int ExitCode, string Output)> TryOutputAsync(CommandLine command, CancellationToken cancel)
    {
        var start = StartInfo(command);
        (start.RedirectStandardOutput, start.RedirectStandardError) = (true, true);
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(cancel), process.StandardError.ReadToEndAsync(cancel));
        await error;
        return (await ExitCodeAsync(process, cancel), (await output).TrimEnd('\n'));
    }

    private static async Task<int> ExitCodeAsync(Process process, CancellationToken cancel)
    {
        try
        {
            await process.WaitForExitAsync(cancel);
        }
        catch (OperationCanceledException)
        {
            Signals.Terminate(process.Id);
            await process.WaitForExitAsync(CancellationToken.None);
            throw;
        }

        return process.ExitCode;
    }

    private static ProcessStartInfo StartInfo(CommandLine command)
    {
        var start = new ProcessStartInfo(command.Program, command.Arguments)
        {
            UseShellExecute = false,
            WorkingDirectory = command.WorkingDirectory ?? "",
        };
        foreach (var (name, value) in command.Environment)
            start.Environment[name] = value;
        return start;
    }
}
