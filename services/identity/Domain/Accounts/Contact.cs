namespace EspaceFamille.Identity.Domain.Accounts;

/// <summary>A person's name as it is printed, and how the town reaches them.</summary>
internal sealed record Contact(string Title, string FirstName, string LastName, string Email, string? Telephone);
