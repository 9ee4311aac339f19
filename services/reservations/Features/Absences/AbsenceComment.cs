using System.Text;

namespace EspaceFamille.Reservations.Features.Absences;

/// <summary>The comment of a declaration as it is checked, stored and shown: composed (NFC), each line break one character.</summary>
internal static class AbsenceComment
{
    /// <summary>Null for a comment without text. A text that cannot be composed is returned as it is, for the rules to refuse.</summary>
    public static string? Of(string? comment)
    {
        if (string.IsNullOrWhiteSpace(comment))
            return null;
        var lines = comment.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Trim();
        return TryCompose(lines) ?? lines;
    }

    private static string? TryCompose(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
