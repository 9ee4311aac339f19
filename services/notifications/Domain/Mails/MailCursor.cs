using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace EspaceFamille.Notifications.Domain.Mails;

/// <summary>Where a page of the list ended: the creation time of the last mail in milliseconds, and its id.</summary>
internal sealed record MailCursor(DateTimeOffset CreatedAt, string Id)
{
    public static string Write(Mail mail) => Base64Url.EncodeToString(
        Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{mail.CreatedAt.ToUnixTimeMilliseconds()} {mail.Id}")));

    /// <returns>Null when the text is not a cursor.</returns>
    public static MailCursor? Read(string text)
    {
        if (!Base64Url.IsValid(text) || Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text)).Split(' ', 2) is not [var created, var id])
            return null;
        return long.TryParse(created, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds) && milliseconds < 1L << 45
            ? new MailCursor(DateTimeOffset.FromUnixTimeMilliseconds(milliseconds), id)
            : null;
    }
}
