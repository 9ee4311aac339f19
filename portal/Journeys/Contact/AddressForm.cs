using System.Security.Cryptography;
using EspaceFamille.Identity.Api;
using EspaceFamille.Platform;
using EspaceFamille.Portal.Drafts;
using EspaceFamille.Portal.Pieces;
using EspaceFamille.Web.Forms;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Journeys.Contact;

/// <summary>The new address as it was filled in, and the supporting document once it is uploaded.</summary>
internal sealed record AddressForm
{
    [FromForm(Name = "voie")] public string? Line { get; init; }
    [FromForm(Name = "complement")] public string? Complement { get; init; }
    [FromForm(Name = "codePostal")] public string? PostCode { get; init; }
    [FromForm(Name = "ville")] public string? Town { get; init; }
    [FromForm(Name = "piece")] public string? DocumentId { get; init; }

    /// <summary>The names of its files, for the summary.</summary>
    [FromForm(Name = "noms")] public IReadOnlyList<string> FileNames { get; init; } = [];
    [FromForm(Name = "fichiers")] public IReadOnlyList<IFormFile> Files { get; init; } = [];

    /// <summary>Made when the form is rendered: what is sent twice with it is one request.</summary>
    [FromForm(Name = "envoi")] public string? FormId { get; init; } = Ids.New();

    /// <summary>What is kept of it while its family is in the storage space, by the names of the fields.</summary>
    public IEnumerable<(string Name, string? Value)> Kept =>
        [("voie", Line), ("complement", Complement), ("codePostal", PostCode), ("ville", Town), ("piece", DocumentId), ("envoi", FormId)];

    public RequestAddressChangeRequest Request =>
        new(Line, Complement, PostCode, Town, string.IsNullOrEmpty(DocumentId) ? [] : [DocumentId]);

    /// <summary>The form to which its family returns from the storage space, with the copies.</summary>
    public static AddressForm Of(LeftForm left) => new()
    {
        Line = left.At("voie"),
        Complement = left.At("complement"),
        PostCode = left.At("codePostal"),
        Town = left.At("ville"),
        DocumentId = left.CopyId ?? left.At("piece"),
        FormId = left.At("envoi") ?? Ids.New(),
    };

    /// <summary>The idempotency key of the request.</summary>
    /// <param name="reason">An agent's; null for a family.</param>
    public string Key(string? reason) =>
        DraftKeys.OfUpload("address", FormId, string.Join('\0', Line, Complement, PostCode, Town, DocumentId, reason));

    public FormErrors Check() => FormErrors.Of(
        new[]
        {
            ("voie", PostalAddressRules.FaultOfLine(Line)), ("complement", PostalAddressRules.FaultOfComplement(Complement)),
            ("codePostal", PostalAddressRules.FaultOfPostCode(PostCode)), ("ville", PostalAddressRules.FaultOfTown(Town)),
        }.Where(check => check.Item2 is not null).Select(check => (check.Item1, check.Item2!)));

    /// <summary>The idempotency key under which the files are sent; read before the content, which opens them too.</summary>
    public async Task<string> UploadKeyAsync(CancellationToken cancel)
    {
        List<string> content = [];
        foreach (var file in Files)
        {
            await using var bytes = file.OpenReadStream();
            content.AddRange([file.FileName, Convert.ToHexStringLower(await SHA256.HashDataAsync(bytes, cancel))]);
        }

        return DraftKeys.OfUpload("address-piece", FormId, string.Join('\0', content));
    }
}
