using EspaceFamille.Contracts;
using EspaceFamille.Contracts.Requests;
using EspaceFamille.Identity.Api;
using EspaceFamille.Portal.Actors;

namespace EspaceFamille.Portal.Api;

/// <summary>The identity service: the signed-in person's profile, and the actor's household.</summary>
internal sealed class IdentityClient(ApiClient api, HouseholdActor actor)
{
    private static readonly IdentityJson Json = IdentityJson.Default;

    private string Household => $"api/identity/households/{Query.Escape(actor.Household)}";

    public Task<Answer<ProfileResponse>> ProfileAsync(CancellationToken cancel) =>
        api.GetAsync("api/identity/me", Json.ProfileResponse, cancel);

    /// <summary>The household's address and people.</summary>
    public Task<Answer<HouseholdResponse>> HouseholdAsync(CancellationToken cancel) =>
        api.GetAsync(Household, Json.HouseholdResponse, cancel);

    /// <summary>What the person states about themselves. A repeat changes nothing.</summary>
    public Task<Answer<PersonalDetailsResponse>> ChangeDetailsAsync(ChangeDetailsRequest details, CancellationToken cancel) =>
        api.PutAsync(
            "api/identity/me/details", JsonContent.Create(details, Json.ChangeDetailsRequest), Json.PersonalDetailsResponse, cancel);

    /// <summary>For agents: how each adult of the household is reached.</summary>
    public Task<Answer<HouseholdContactsResponse>> ContactsAsync(CancellationToken cancel) =>
        api.GetAsync($"{Household}/contacts", Json.HouseholdContactsResponse, cancel);

    /// <summary>A page of the requests for changes of contact facts.</summary>
    public Task<Answer<RequestPageResponse>> RequestsAsync(
        string? cursor, int limit, CancellationToken cancel, RequestKind? kind = null, RequestState? state = null) => api.GetAsync(
            $"{Household}/requests{Query.Of(("limit", limit), ("cursor", cursor), ("kind", NameOf(kind)), ("state", NameOf(state)))}",
            Json.RequestPageResponse, cancel);

    public Task<Answer<ContactRequestResponse>> RequestAsync(string id, CancellationToken cancel) =>
        api.GetAsync($"{Household}/requests/{Query.Escape(id)}", Json.ContactRequestResponse, cancel);

    /// <summary>A repeat changes nothing.</summary>
    public Task<Answer<ChangeTelephonesResponse>> ChangeTelephonesAsync(
        string adultId, ChangeTelephonesRequest telephones, CancellationToken cancel) => api.PutAsync(
            $"{Household}/adults/{Query.Escape(adultId)}/telephones", JsonContent.Create(telephones, Json.ChangeTelephonesRequest),
            Json.ChangeTelephonesResponse, cancel);

    /// <summary>A child's own contact facts, as the household keeps them.</summary>
    public Task<Answer<ChildContactResponse>> ChildContactAsync(string childId, CancellationToken cancel) =>
        api.GetAsync($"{Household}/children/{Query.Escape(childId)}/contact", Json.ChildContactResponse, cancel);

    /// <summary>A repeat changes nothing.</summary>
    public Task<Answer<ChangeTelephonesResponse>> ChangeChildTelephonesAsync(
        string childId, ChangeTelephonesRequest telephones, CancellationToken cancel) => api.PutAsync(
            $"{Household}/children/{Query.Escape(childId)}/telephones",
            JsonContent.Create(telephones, Json.ChangeTelephonesRequest), Json.ChangeTelephonesResponse, cancel);

    /// <summary>Mails a link to the address, which confirms it.</summary>
    public Task<Answer<ChildContactResponse>> ProposeChildMailAsync(
        string childId, ProposeChildMailRequest proposal, CancellationToken cancel) => api.PostAsync(
            $"{Household}/children/{Query.Escape(childId)}/mail-changes",
            JsonContent.Create(proposal, Json.ProposeChildMailRequest), Json.ChildContactResponse, cancel);

    /// <summary>Once per key.</summary>
    public Task<Answer<ContactRequestResponse>> RequestAddressChangeAsync(
        RequestAddressChangeRequest change, string key, CancellationToken cancel) => api.PostAsync(
            $"{Household}/address-changes", JsonContent.Create(change, Json.RequestAddressChangeRequest),
            Json.ContactRequestResponse, cancel, key);

    /// <summary>A repeat changes nothing.</summary>
    public Task<Answer<ContactRequestResponse>> WithdrawAsync(string id, WithdrawContactRequest withdrawal, CancellationToken cancel) =>
        api.PostAsync(
            $"{Household}/requests/{Query.Escape(id)}/withdrawal", JsonContent.Create(withdrawal, Json.WithdrawContactRequest),
            Json.ContactRequestResponse, cancel);

    /// <summary>For agents: the names of the agents and administrators.</summary>
    public Task<Answer<IReadOnlyList<ColleagueResponse>>> ColleaguesAsync(CancellationToken cancel) =>
        api.GetAsync("api/identity/colleagues", Json.IReadOnlyListColleagueResponse, cancel);

    /// <summary>For agents: a page of the households in which each word begins a name, a part of the address or the number.</summary>
    /// <param name="after">The cursor of the page; null for the first.</param>
    public Task<Answer<HouseholdSearchResponse>> SearchAsync(string words, string? after, CancellationToken cancel) =>
        api.GetAsync($"api/identity/households{Query.Of(("name", words), ("after", after))}", Json.HouseholdSearchResponse, cancel);

    private static string? NameOf<T>(T? value)
        where T : struct, Enum => value is { } known ? ApiNames.Of(known) : null;
}
