namespace EspaceFamille.Reservations.Api;

/// <summary>A school restaurant or a leisure centre.</summary>
/// <param name="PlaceId">The place's id.</param>
/// <param name="Name" example="1-Restaurant Félix Concaret">The place's name.</param>
public sealed record PlaceResponse(string PlaceId, string Name);
