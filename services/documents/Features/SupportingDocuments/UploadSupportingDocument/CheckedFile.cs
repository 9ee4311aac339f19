using System.Security.Cryptography;
using EspaceFamille.Documents.Domain.Inspection;
using EspaceFamille.Documents.Domain.SupportingDocuments;

namespace EspaceFamille.Documents.Features.SupportingDocuments.UploadSupportingDocument;

/// <summary>A file of an upload after inspection. Id and hash are used only if it is accepted.</summary>
/// <param name="Content">Null for a file that was too large, or one too many: its content was not kept.</param>
/// <param name="Scan">Of an accepted file: pending, or null where the town runs no scanner.</param>
internal sealed record CheckedFile(string FileId, string Name, byte[]? Content, FileVerdict Verdict, ScanState? Scan)
{
    /// <summary>Of an accepted file: received, or null where the installation has no renderer.</summary>
    public FileState? State { get; init; }

    /// <summary>Of the content, in lower case hexadecimal.</summary>
    public string Sha256 { get; } = Content is null ? "" : Convert.ToHexStringLower(SHA256.HashData(Content));
}
