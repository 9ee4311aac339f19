namespace EspaceFamille.Identity.Domain.ContactFacts;

/// <summary>The telephones and the fax of an adult in E.164; null where there is none.</summary>
internal sealed record Telephones(string? Telephone, string? Mobile, string? Fax = null);
