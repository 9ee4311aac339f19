using EspaceFamille.Documents.Domain.SupportingDocuments;

namespace EspaceFamille.Documents.Tests.Domain.SupportingDocuments;

/// <summary>A supporting document that no request has yet.</summary>
internal static class ADocument
{
    public static SupportingDocument UploadedAt(DateTimeOffset instant) => new()
    {
        Id = "document",
        HouseholdId = "home",
        UploadedBy = "parent",
        Qualification = "medical",
        Details = [],
        Files = [],
        Requests = [],
        UploadedAt = instant,
        KeptUntil = instant.AddDays(7),
    };
}
