using System.Text.Json.Serialization;
using EspaceFamille.Contracts.Requests;
using EspaceFamille.Identity.Api;
using EspaceFamille.Identity.Features.Oidc;
using EspaceFamille.Identity.Features.Oidc.SignOutTickets;

namespace EspaceFamille.Identity;

/// <summary>The generated serialization of the API's records.</summary>
[JsonSerializable(typeof(AddOwnHouseholdRequest))]
[JsonSerializable(typeof(AdultActRequest))]
[JsonSerializable(typeof(ChangeReviewRightsRequest))]
[JsonSerializable(typeof(ChangeTelephonesRequest))]
[JsonSerializable(typeof(ChangeTelephonesResponse))]
[JsonSerializable(typeof(ContactRequestResponse))]
[JsonSerializable(typeof(AcceptLinkRequestRequest))]
[JsonSerializable(typeof(HouseholdAccountsResponse))]
[JsonSerializable(typeof(LinkRequestListResponse))]
[JsonSerializable(typeof(LinkRequestResponse))]
[JsonSerializable(typeof(OpenLinkRequestRequest))]
[JsonSerializable(typeof(RefuseLinkRequestRequest))]
[JsonSerializable(typeof(ReviewedLinkRequestResponse))]
[JsonSerializable(typeof(LinkRequestResponse[]))]
[JsonSerializable(typeof(HouseholdResponse))]
[JsonSerializable(typeof(HouseholdSearchResponse))]
[JsonSerializable(typeof(IReadOnlyList<ColleagueResponse>))]
[JsonSerializable(typeof(ProfileResponse))]
[JsonSerializable(typeof(RequestAddressChangeRequest))]
[JsonSerializable(typeof(RequestPageResponse))]
[JsonSerializable(typeof(MergeAccountsRequest))]
[JsonSerializable(typeof(MergerResponse))]
[JsonSerializable(typeof(ProposeMailRequest))]
[JsonSerializable(typeof(ProposeMailResponse))]
[JsonSerializable(typeof(ResetSecondFactorRequest))]
[JsonSerializable(typeof(StaffAccountResponse))]
[JsonSerializable(typeof(StaffListResponse))]
[JsonSerializable(typeof(OidcError))]
[JsonSerializable(typeof(SignOutTicketResponse))]
internal sealed partial class IdentityJson : JsonSerializerContext;
