using EspaceFamille.EndToEnd.Tests.Scenarios;

namespace EspaceFamille.EndToEnd.Tests.Secrecy;

/// <summary>What a run of all the stories left, where nobody should read about people.</summary>
internal sealed record Leftover(string Where, Func<string> Text)
{
    /// <summary>The mailbox's own log is a mail server's: it names recipients.</summary>
    private const string OfTheMailbox = "mailbox.log";

    /// <summary>Everything that the hosts logged and exported, and every message that is not about people.</summary>
    public static async Task<IReadOnlyList<Leftover>> CollectAsync(string logs, OtlpSink telemetry, BrokerDoor messages)
    {
        var left = telemetry.Kept.Select(export => new Leftover($"exported {export.Signal}", () => export.Text)).ToList();
        foreach (var log in Directory.EnumerateFiles(logs, "*.log").Where(log => Path.GetFileName(log) != OfTheMailbox))
        {
            var text = await Finds.TextAsync(log);
            left.Add(new Leftover(log, () => text));
        }

        while (await messages.TakeAsync() is { Count: > 0 } some)
            left.AddRange(some.Select(message => new Leftover($"message {message.Exchange}", () => message.Payload)));
        return left;
    }

    public void Lacks(WordSearch words) => Finds.None(words, TownWords.WithoutGroups(Text()), Where);
}
