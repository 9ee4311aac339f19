namespace EspaceFamille.Notifications.Domain.Contacts;

/// <summary>The first names of a household's children and the accounts of its adults: a copy of identity's data.</summary>
/// <param name="FirstNames">By the child's id.</param>
internal sealed record HouseholdNames(IReadOnlyDictionary<string, string> FirstNames, IReadOnlyList<string> AccountIds);
