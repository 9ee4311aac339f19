using EspaceFamille.Documents.Domain.Pictures;
using EspaceFamille.Documents.Storage;

namespace EspaceFamille.Documents.Features.SupportingDocuments.ExportDocuments;

/// <summary>The pictures of persons in the archive: of the children, by their ids, and of the caller.</summary>
internal sealed class ExportedPictures(IReadOnlyList<Picture> listed, PictureStore pictures)
{
    public async Task WriteAsync(ArchiveResponse archive, CancellationToken cancel)
    {
        foreach (var picture in listed)
            if (picture.PictureId is { } id && await pictures.ReadAsync([picture.Owner], id, cancel) is { } content)
                await archive.WriteAsync($"photos/{NameOf(picture.Owner)}.webp", content);
    }

    private static string NameOf(PictureOwner owner) => owner.Kind switch
    {
        PictureOwnerKind.Child => $"enfant {owner.PersonId}",
        PictureOwnerKind.Account => "mon profil",
    };
}
