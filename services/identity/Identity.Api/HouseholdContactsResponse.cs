namespace EspaceFamille.Identity.Api;

/// <summary>
/// <c>GET /api/identity/households/{household}/contacts</c>: how the adults are reached. A family reads its own adult alone.
/// </summary>
/// <param name="Adults">The adults with an account, in the order of the town's files.</param>
public sealed record HouseholdContactsResponse(IReadOnlyList<AdultContactResponse> Adults);

/// <summary>How an adult is reached.</summary>
/// <param name="AdultId">The adult's id.</param>
/// <param name="Email" example="nathalie.toulemonde@familles.example">The address that mails are sent to.</param>
/// <param name="Telephone" example="+33559640002">In E.164; null where there is none.</param>
/// <param name="Mobile" example="+33639980002">In E.164; null where there is none.</param>
/// <param name="Fax" example="+33559640003">In E.164; null where there is none.</param>
/// <param name="Preferred">What agents use first.</param>
public sealed record AdultContactResponse(
    string AdultId, string Email, string? Telephone, string? Mobile, string? Fax, ContactMeans Preferred);
