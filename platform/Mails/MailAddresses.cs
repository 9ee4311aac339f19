using System.Globalization;
using System.Text;
using MimeKit;

namespace EspaceFamille.Platform;

/// <summary>
/// Which mail addresses the town accepts: one rule for imports, forms and sending, so that what was accepted can be sent to. Dots
/// that RFC 5322 forbids and old providers have assigned ("jean..dupont@", "jean.@") are accepted. A domain may have any letters: it
/// is sent in its ASCII form (IDNA). Letters beyond ASCII before the @ need a mail server that offers SMTPUTF8 (RFC 6531).
/// </summary>
public static class MailAddresses
{
    private const int MaxLength = 254;

    private static readonly ParserOptions Options = new()
    {
        AddressParserComplianceMode = RfcComplianceMode.Looser,
        AllowAddressesWithoutDomain = false,
        AllowUnquotedCommasInAddresses = false,
    };

    public static bool IsValid(string text) => Find(text) is not null;

    /// <summary>The mailbox of an address without a name; null for anything else.</summary>
    public static MailboxAddress? Find(string text) =>
        text.IsNormalized() && Encoding.UTF8.GetByteCount(text) <= MaxLength && MailboxAddress.TryParse(Options, text, out var mailbox)
        && mailbox.Address == text && string.IsNullOrEmpty(mailbox.Name)
        && mailbox.LocalPart.Length > 0 && mailbox.LocalPart.EnumerateRunes().All(IsWritten)
        && mailbox.Domain.Contains('.', StringComparison.Ordinal) && IsDomain(mailbox.Domain)
            ? mailbox
            : null;

    /// <summary>Whether the mail server must offer SMTPUTF8 for this address.</summary>
    public static bool NeedsSmtpUtf8(MailboxAddress mailbox) => !mailbox.LocalPart.All(char.IsAscii);

    /// <summary>Beyond ASCII, letters, their marks and digits: no space and no invisible sign.</summary>
    private static bool IsWritten(Rune rune) => rune.IsAscii || Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static bool IsDomain(string domain)
    {
        try
        {
            return new IdnMapping().GetAscii(domain).Length > 0;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
