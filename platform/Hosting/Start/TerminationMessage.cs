namespace EspaceFamille.Platform;

/// <summary>
/// The sentence with which a host or a command ends. It is written to standard error and, in a pod, to the file that Kubernetes
/// shows as the container's termination message; without that file Kubernetes shows the last lines of the log.
/// </summary>
internal static class TerminationMessage
{
    /// <summary>Names the file where a pod has another <c>terminationMessagePath</c> than the usual one.</summary>
    private const string PathVariable = "TERMINATION_MESSAGE_PATH";

    private const string UsualPath = "/dev/termination-log";

    public static async Task WriteAsync(string sentence)
    {
        await Console.Error.WriteLineAsync(sentence);
        var path = Environment.GetEnvironmentVariable(PathVariable) is { Length: > 0 } given ? given : UsualPath;
        // The kubelet creates the file; outside a pod there is none.
        if (!File.Exists(path))
            return;
        try
        {
            await File.WriteAllTextAsync(path, sentence);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // Kubernetes falls back to the log.
        }
    }
}
