using EspaceFamille.Documents.Storage;
using EspaceFamille.Platform;

namespace EspaceFamille.Documents.Features.Retention.ErasePictures;

/// <summary>
/// Erases the pictures of children whom no household has any more. From the moment that a household no longer has the child, its adults
/// do not see the picture, whether it is erased yet or not.
/// </summary>
internal sealed class UnlistedPictureEraser(PictureStore pictures, HouseholdStore households, ErasureReceipts receipts) : IEraser
{
    private const int BatchSize = 200;

    public async Task<int> EraseAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var (erased, last) = (0, (string?)null);
        do
        {
            var batch = await pictures.ListOfChildrenAsync(last, BatchSize, cancel);
            var listed = await households.ListedChildrenAsync([.. batch.Select(picture => picture.Owner.PersonId)], cancel);
            string[] unlisted = [.. batch.Where(picture => !listed.Contains(picture.Owner.PersonId)).Select(picture => picture.Id)];
            await receipts.WriteAsync(DocumentsRetention.Pictures, unlisted.Length, now, cancel);
            if (unlisted.Length > 0)
                await pictures.DeleteAsync(unlisted, cancel);
            erased += unlisted.Length;
            last = batch.Count == BatchSize ? batch[^1].Id : null;
        }
        while (last is not null);
        return erased;
    }
}
