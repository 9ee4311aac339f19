namespace EspaceFamille.Platform;

/// <summary>
/// The database belongs to another town than the one that the settings name. The host ends instead of serving: ids of imports and
/// all limits derive from these settings.
/// </summary>
public sealed class ForeignTownException(string message) : RefusedStartException(message);
