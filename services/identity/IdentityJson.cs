using System.Text.Json.Serialization;
using EspaceFamille.Contracts.Requests;
using EspaceFamille.Identity.Api;
using EspaceFamille.Identity.Features.Oidc;
using EspaceFamille.Identity.Features.Oidc.SignOutTickets;

namespace EspaceFamille.Identity;

/// <summary>The generated serialization of the API's records.</summary>
[JsonSerializable(typeof(AddOwnHouseholdRequest))]
[JsonSerializable(typeof(AdultActRequest))]
[JsonSerializable(typeof(ChangeDetailsRequest))]
[JsonSerializable(typeof(ChangeReviewRightsRequest))]
[JsonSerializable(typeof(ChangeTelephonesRequest))]
[JsonSerializable(typeof(ChangeTelephonesResponse))]
[JsonSerializable(typeof(ChildContactResponse))]
[JsonSerializable(typeof(ContactRequestResponse))]
[JsonSerializable(typeof(AcceptLinkRequestRequest))]
[JsonSerializable(typeof(HouseholdAccountsResponse))]
[JsonSerializable(typeof(LinkRequestListResponse))]
[JsonSerializable(typeof(LinkRequestResponse))]
[JsonSerializable(typeof(OpenLinkRequestRequest))]
[JsonSerializable(typeof(RefuseLinkRequestRequest))]
[JsonSerializable(typeof(ReviewedLinkRequestResponse))]
[JsonSerializable(typeof(LinkRequestResponse[]))]
[JsonSerializable(typeof(HouseholdContactsResponse))]
[JsonSerializable(typeof(HouseholdResponse))]
[JsonSerializable(typeof(HouseholdSearchResponse))]
[JsonSerializable(typeof(IReadOnlyList<ColleagueResponse>))]
[JsonSerializable(typeof(PersonalDetailsResponse))]
[JsonSerializable(typeof(ProfileResponse))]
[JsonSerializable(typeof(ProposeChildMailRequest))]
[JsonSerializable(typeof(RequestAddressChangeRequest))]
[JsonSerializable(typeof(RequestPageResponse))]
[JsonSerializable(typeof(StaffAccountResponse))]
[JsonSerializable(typeof(StaffListResponse))]
[JsonSerializable(typeof(OidcError))]
[JsonSerializable(typeof(SignOutTicketResponse))]
[JsonSerializable(typeof(WithdrawContactRequest))]
[JsonSerializable(typeof(LetterBatchListResponse))]
[JsonSerializable(typeof(LetterBatchResponse))]
[JsonSerializable(typeof(RequestLettersRequest))]
internal sealed partial class IdentityJson : JsonSerializerContext;
