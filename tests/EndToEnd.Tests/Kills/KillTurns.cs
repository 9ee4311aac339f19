namespace EspaceFamille.EndToEnd.Tests.Kills;

/// <summary>Where each service is killed, in turn: every point at which a crash could lose something or do it twice.</summary>
internal static class KillTurns
{
    /// <summary>How many mails a process sends at a time.</summary>
    private const int AtATime = 4;

    /// <summary>Saving is done by the endpoint and the consumers of reservations, and by the consumer of documents only.</summary>
    private static readonly (string Service, string Point)[] Turns =
    [
        ("reservations", "save.before"), ("documents", "save.before"), ("notifications", "ack.before"),
        ("reservations", "save.after"), ("documents", "save.after"), ("notifications", "smtp.before"),
        ("reservations", "publish.before"), ("documents", "publish.sent"), ("notifications", "smtp.after"),
        ("reservations", "publish.sent"), ("documents", "publish.after"), ("notifications", "mark.after"),
        ("reservations", "publish.after"), ("documents", "publish.before"),
        ("reservations", "pull.after"), ("documents", "pull.after"),
        ("reservations", "ack.before"), ("documents", "ack.before"),
        ("documents", "pages.after"),
    ];

    /// <summary>So many kills as there are points: the least that proves each one.</summary>
    public static int Count => Turns.Length;

    /// <summary>
    /// How many mails may be sent again under their Message-ID after this many kills: those between the mail server's 250
    /// and our mark, in kills there and in those of a consumer.
    /// </summary>
    public static int MayRepeatAMail(int kills) =>
        AtATime * Enumerable.Range(0, kills).Count(kill => Turn(kill) is ("notifications", "smtp.after" or "ack.before"));

    /// <summary>The service's share of the kills as <c>point:pass</c>, each at another pass than the one before.</summary>
    public static string[] Of(string service, int kills) =>
        [.. Enumerable.Range(0, kills).Where(kill => Turn(kill).Service == service).Select(kill => $"{Turn(kill).Point}:{Pass(kill)}")];

    /// <summary>Files are fewer than declarations, so that their point is passed seldom.</summary>
    private static int Pass(int kill) => Turn(kill).Point == "pages.after" ? 1 : 2 + (kill % 4);

    private static (string Service, string Point) Turn(int kill) => Turns[kill % Turns.Length];
}
