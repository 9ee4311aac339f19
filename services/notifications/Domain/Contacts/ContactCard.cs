namespace EspaceFamille.Notifications.Domain.Contacts;

/// <summary>How an account's holder is greeted and reached: a copy of identity's data.</summary>
internal sealed record ContactCard(string Title, string FirstName, string LastName, string Email, string? Telephone = null);
