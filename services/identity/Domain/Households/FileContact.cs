namespace EspaceFamille.Identity.Domain.Households;

/// <summary>How the town's file reaches an adult, whatever the adult's account states. Null for what the file does not have.</summary>
internal sealed record FileContact(string? Email, string? Telephone);
