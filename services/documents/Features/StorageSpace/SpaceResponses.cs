using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Domain.StorageSpace;

namespace EspaceFamille.Documents.Features.StorageSpace;

/// <summary>Builds the responses about documents of an open storage space.</summary>
internal static class SpaceResponses
{
    public static SpaceDocumentResponse Of(OpenedSpace space, SpaceDocument document) =>
        Of(document, SpaceSeal.ReadDetails(space.Key, space.AccountId, document));

    public static SpaceDocumentResponse Of(SpaceDocument document, SpaceDetails details) => new(
        document.Id, details.Kind, details.Title, details.Number, details.IssuingAuthority, details.IssueDate, details.ValidUntil,
        document.ExpiresOn is not null, details.FileName, details.FileKind.ToApi(), details.Bytes, document.AddedOn);
}
