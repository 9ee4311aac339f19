using System.Text.Json;
using EspaceFamille.Tool.Places;

namespace EspaceFamille.Tool.Errors;

/// <summary>
/// One line for each message that was replayed or discarded: when, by whom, what and why. It is on the disk before the message is
/// removed.
/// </summary>
internal sealed class ErrorsAudit(DataFolder data, TimeProvider clock)
{
    private readonly string _file = Path.Combine(Directory.CreateDirectory(data.At("log")).FullName, "errors-audit.jsonl");

    public void Write(string what, string queue, string messageId, string? reason)
    {
        var line = new Line(clock.GetUtcNow(), Environment.UserName, what, queue, messageId, reason);
        using var stream = new FileStream(_file, FileMode.Append, FileAccess.Write);
        stream.Write([.. JsonSerializer.SerializeToUtf8Bytes(line, JsonSerializerOptions.Web), (byte)'\n']);
        stream.Flush(flushToDisk: true);
    }

    private sealed record Line(DateTimeOffset At, string Who, string What, string Queue, string MessageId, string? Reason);
}
