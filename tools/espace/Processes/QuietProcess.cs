namespace EspaceFamille.Tool.Processes;

/// <summary>A program whose output matters only when it fails.</summary>
internal static class QuietProcess
{
    /// <exception cref="Failure">It failed; the message holds its output, each line once.</exception>
    public static async Task RunAsync(CommandLine command, string log, CancellationToken cancel)
    {
        File.Delete(log);
        if (await BoundedProcess.RunAsync(command, log, cancel) == 0)
            return;
        var lines = await File.ReadAllLinesAsync(log, cancel);
        throw new Failure($"{command} failed:\n{string.Join('\n', lines.Distinct(StringComparer.Ordinal))}");
    }
}
