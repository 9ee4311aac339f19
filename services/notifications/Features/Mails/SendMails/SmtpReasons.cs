namespace EspaceFamille.Notifications.Features.Mails.SendMails;

/// <summary>The reason of a failed attempt, as agents and operators read it: the root cause first, then what it caused.</summary>
internal static class SmtpReasons
{
    /// <summary>Longer than any reply or chain of causes; a bound on what a server can make us store.</summary>
    public const int MaxCharacters = 4000;

    public static string Of(Exception error)
    {
        var causes = new List<string>();
        for (var cause = error; cause is not null; cause = cause.InnerException)
            causes.Insert(0, $"{cause.GetType().Name}: {cause.Message.ReplaceLineEndings(" ")}");
        return Bounded(string.Join(" <- ", causes.Distinct(StringComparer.Ordinal)));
    }

    public static string Bounded(string text) => text.Length <= MaxCharacters ? text : text[..MaxCharacters];
}
