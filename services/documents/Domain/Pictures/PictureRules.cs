using EspaceFamille.Platform;

namespace EspaceFamille.Documents.Domain.Pictures;

/// <summary>What setting and removing change. Each is one write with its entry in the journal.</summary>
internal static class PictureRules
{
    /// <param name="before">The picture that is replaced, or the record of its removal; null for a person's first.</param>
    /// <param name="content">The encrypted picture, with the id of its key.</param>
    public static Change<Picture> Set(
        Picture? before, PictureOwner owner, string pictureId, (byte[] Bytes, string KeyId) content, string accountId,
        JournalEntry entry) => new(
        new Picture
        {
            Id = owner.Key,
            Version = before?.Version ?? 0,
            Owner = owner,
            PictureId = pictureId,
            Content = content.Bytes,
            KeyId = content.KeyId,
            ChangedBy = accountId,
            ChangedAt = entry.At,
        },
        entry);

    /// <summary>Null when there is no picture any more: a repeat changes nothing.</summary>
    public static Change<Picture>? Remove(Picture picture, string accountId, JournalEntry entry) => picture.PictureId is null
        ? null
        : new(
            picture with
            {
                PictureId = null,
                Content = null,
                KeyId = null,
                ChangedBy = accountId,
                ChangedAt = entry.At,
                RemovedAt = entry.At,
            },
            entry);

    /// <summary>The same picture under another key; null when it was replaced or removed since.</summary>
    public static Change<Picture>? Reencrypt(Picture picture, string pictureId, (byte[] Bytes, string KeyId) content) =>
        picture.PictureId == pictureId ? new(picture with { Content = content.Bytes, KeyId = content.KeyId }) : null;
}
