using System.Text.Json;

namespace EspaceFamille.Errors;

/// <summary>One line for each message that was replayed or discarded: when, who, what, and why. It is on the disk before the message goes.</summary>
internal sealed class Audit(string file, TimeProvider clock)
{
    /// <exception cref="Failure">There is no data folder to keep it in.</exception>
    public static Audit FromEnvironment()
    {
        var data = Environment.GetEnvironmentVariable("ESPACE_DATA");
        if (string.IsNullOrWhiteSpace(data))
            throw new Failure("ESPACE_DATA names no folder for the audit");
        return new Audit(Path.Combine(Directory.CreateDirectory(Path.Combine(data, "log")).FullName, "errors-audit.jsonl"), TimeProvider.System);
    }

    public void Write(string what, string queue, string messageId, string? reason)
    {
        var line = new Line(clock.GetUtcNow(), Environment.UserName, what, queue, messageId, reason);
        using var stream = new FileStream(file, FileMode.Append, FileAccess.Write);
        stream.Write([.. JsonSerializer.SerializeToUtf8Bytes(line, JsonSerializerOptions.Web), (byte)'\n']);
        stream.Flush(flushToDisk: true);
    }

    private sealed record Line(DateTimeOffset At, string Who, string What, string Queue, string MessageId, string? Reason);
}
