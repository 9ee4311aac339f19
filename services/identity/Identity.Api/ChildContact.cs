namespace EspaceFamille.Identity.Api;

/// <summary>
/// <c>GET /api/identity/households/{household}/children/{childId}/contact</c>: a child's own contact facts, as this household keeps them.
/// </summary>
/// <param name="ChildId">The child's id.</param>
/// <param name="Telephone" example="+33559640002">In E.164; null where there is none.</param>
/// <param name="Mobile" example="+33639980002">In E.164; null where there is none.</param>
/// <param name="Fax" example="+33559640003">In E.164; null where there is none.</param>
/// <param name="Email" example="charlotte.toulemonde@familles.example">Confirmed; null where there is none.</param>
/// <param name="ProposedEmail" example="charlotte@familles.example">Waits for its confirmation; null for none.</param>
/// <param name="Address">Null while the child's address is the household's.</param>
public sealed record ChildContactResponse(
    string ChildId, string? Telephone, string? Mobile, string? Fax, string? Email, string? ProposedEmail, PostalAddress? Address);

/// <summary>A mail address of a child, which takes effect when it is confirmed from that address.</summary>
/// <param name="Email" example="charlotte.toulemonde@familles.example">At most 254 characters.</param>
public sealed record ProposeChildMailRequest(string? Email)
{
    /// <summary>Required from an agent, refused from a family.</summary>
    public OnBehalf? OnBehalf { get; init; }
}
