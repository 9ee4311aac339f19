using System.Buffers.Text;
using System.Globalization;
using System.Text;
using EspaceFamille.Notifications.Domain;

namespace EspaceFamille.Notifications.Features.ListMails;

/// <summary>Where a page of the list ended: the last mail's birth in milliseconds, and its id.</summary>
internal sealed record MailCursor(DateTimeOffset CreatedAt, string Id)
{
    public static string Write(Mail mail) =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{mail.CreatedAt.ToUnixTimeMilliseconds()} {mail.Id}")));

    /// <returns>Null when the text is not one that we wrote.</returns>
    public static MailCursor? Read(string text)
    {
        if (!Base64Url.IsValid(text) || Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text)).Split(' ', 2) is not [var birth, var id])
            return null;
        return long.TryParse(birth, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds) && milliseconds < 1L << 45
            ? new MailCursor(DateTimeOffset.FromUnixTimeMilliseconds(milliseconds), id)
            : null;
    }
}
