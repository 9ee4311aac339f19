namespace EspaceFamille.Documents.Domain.StorageSpace;

/// <summary>A document of a storage space as it is stored: what can be read without the key of the space is listed here.</summary>
/// <param name="Id">Random.</param>
/// <param name="Version">1, and one more with each replacement of the file. Envelopes belong to one version.</param>
/// <param name="ContentId">The id of the encrypted file.</param>
/// <param name="Key">The key of this version, encrypted under the key of the space.</param>
/// <param name="Details">A <see cref="SpaceDetails"/>, encrypted under the key of this version.</param>
/// <param name="Blocks">The size of the file in blocks of 64 KiB, rounded up.</param>
/// <param name="AddedOn">The day on which it was added.</param>
/// <param name="ExpiresOn">The last day of validity, where the family wants to be reminded of it; null for all others.</param>
/// <param name="Reminded">The reminder that was published last, in days before that day; null for none.</param>
internal sealed record SpaceDocument(
    string Id, int Version, string ContentId, byte[] Key, byte[] Details, int Blocks, DateOnly AddedOn, DateOnly? ExpiresOn,
    int? Reminded = null)
{
    public const int BlockBytes = 65_536;

    public static int BlocksOf(int bytes) => Math.Max(1, (bytes + BlockBytes - 1) / BlockBytes);
}
