using System.Security.Cryptography;
using System.Text.Json;
using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Domain.SupportingDocuments;
using EspaceFamille.Documents.Storage;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Documents.Features.SupportingDocuments.UploadSupportingDocument;

/// <summary>
/// The responses to uploads under an idempotency key, kept encrypted with their document: they name files, and their receipt is signed
/// for the instant of the upload.
/// </summary>
internal sealed class UploadAnswers(SupportingDocumentStore documents, TownCipher cipher)
{
    private const string Changed = "Un fichier de ce justificatif a été retiré depuis son envoi : envoyez-le à nouveau.";

    /// <param name="form">Its fields and files are the body that a repeat must have.</param>
    public static Idempotency Of(OwnerScope scope, IdempotencyKey key, UploadForm form) => scope.Idempotency(key, new
    {
        fields = new SortedDictionary<string, string>(form.Fields.ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal),
        files = form.Files.Select(file => new { file.Name, Sha256 = file.Content is { } bytes ? SHA256.HashData(bytes) : null }),
    });

    public byte[] Seal(UploadResponse answer, string documentId) =>
        cipher.Encrypt(JsonSerializer.SerializeToUtf8Bytes(answer, DocumentsJson.Default.UploadResponse), Context(documentId));

    /// <summary>The first response under the key; null when there was none.</summary>
    public async Task<Results<Created<UploadResponse>, ProblemHttpResult>?> RepeatAsync(
        Idempotency idempotency, string path, CancellationToken cancel) =>
        await documents.ByIdempotencyKeyAsync(idempotency.Key, cancel) switch
        {
            null => null,
            var other when other.Idempotency != idempotency => IdempotencyKey.OtherBody(),
            { ErasedAt: null, Answer: not null } earlier => TypedResults.Created($"{path}/{earlier.Id}", Open(earlier)),
            _ => Problems.Refused("document-changed", Changed, status: 409),
        };

    private UploadResponse Open(SupportingDocument document) => JsonSerializer.Deserialize(
        cipher.Decrypt(document.Answer!, Context(document.Id)), DocumentsJson.Default.UploadResponse)!;

    private static string Context(string documentId) => $"answer {documentId}";
}
