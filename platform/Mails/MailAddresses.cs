using MimeKit;

namespace EspaceFamille.Platform;

/// <summary>
/// Which mail addresses the town accepts: one rule for imports, forms and sending, so that what was accepted can be sent to. Dots
/// that RFC 5322 forbids and old providers have assigned ("jean..dupont@", "jean.@") are accepted. Before the @ an address is
/// ASCII: not every server that relays the town's mails offers SMTPUTF8 (RFC 6531).
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
        text.Length <= MaxLength && MailboxAddress.TryParse(Options, text, out var mailbox)
        && mailbox.Address == text && string.IsNullOrEmpty(mailbox.Name)
        && mailbox.LocalPart.Length > 0 && mailbox.LocalPart.All(char.IsAscii)
        && mailbox.Domain.Contains('.', StringComparison.Ordinal)
            ? mailbox
            : null;
}
