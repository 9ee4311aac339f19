using System.Text.RegularExpressions;

namespace EspaceFamille.Notifications.Domain.Mails;

/// <summary>
/// Whether a mail server's refusal of a recipient is final. Many servers answer 5xx where they mean "later": a full mailbox, a rate
/// limit, greylisting. Such a refusal is retried like an unavailable server.
/// </summary>
internal static partial class SmtpReplyRules
{
    private const int PermanentFailures = 500;

    /// <summary>RFC 5321: exceeded storage allocation.</summary>
    private const int StorageExceeded = 552;

    /// <param name="code">The reply's code, such as 550.</param>
    /// <param name="text">Its text, which may begin with an enhanced code (RFC 3463) such as 5.2.2.</param>
    public static bool IsPermanent(int code, string text)
    {
        if (code < PermanentFailures)
            return false;
        if (Enhanced().Match(text) is { Success: true } match)
        {
            // An unknown or moved address stays one; a full mailbox and a failing system do not.
            if (match.Groups["subject"].Value == "1")
                return true;
            if (match.Value == "5.2.2" || match.Groups["subject"].Value == "3")
                return false;
        }

        return code != StorageExceeded && !Later().IsMatch(text);
    }

    [GeneratedRegex(@"\b5\.(?<subject>\d{1,3})\.\d{1,3}\b", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Enhanced();

    [GeneratedRegex(
        @"gr[ea]y-?\s?list|rate|too (many|much|fast)|throttl|later|retry|try again|temporar|defer|quota|over ?limit|exceed|mailbox "
            + "(is )?full"
        + @"|insufficient|busy|policyd|resources",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Later();
}
