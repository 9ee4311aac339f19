using System.Security.Claims;
using EspaceFamille.Identity.Api;
using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Domain.Registration;
using EspaceFamille.Identity.Storage.Accounts;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.HttpResults;
using Field = EspaceFamille.Identity.Domain.Registration.RegistrationField;

namespace EspaceFamille.Identity.Features.ContactFacts.ChangeDetails;

/// <summary>
/// Changes what the owner of an account states beside the names, and the names while they are not the town's: by the rules of the opening.
/// A repeat changes nothing.
/// </summary>
internal static class ChangeDetailsEndpoint
{
    private static readonly (Field Field, string Name)[] Fields =
    [
        (Field.BirthName, "birthName"), (Field.BirthCountry, "birthCountry"), (Field.BirthDepartment, "birthDepartment"),
        (Field.BirthTown, "birthTown"),
    ];

    private static readonly (Field Field, string Name)[] NameFields =
    [
        (Field.Title, "name.title"), (Field.FirstNames, "name.firstName"), (Field.LastName, "name.lastName"),
    ];

    public static void Map(IEndpointRouteBuilder account) => account.MapPut("/details", HandleAsync)
        .WithName("ChangeDetails").WithSummary("Changes what the owner of the account states about birth and preferred means of contact")
        .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    private static async Task<Results<Ok<PersonalDetailsResponse>, ProblemHttpResult>> HandleAsync(
        ChangeDetailsRequest request, ClaimsPrincipal caller, AccountStore accounts, OwnNames names, OwnerActs acts,
        CancellationToken cancel)
    {
        var id = caller.FindFirstValue("sub")!;
        var form = FormOf(id, request);
        var errors = FaultsOf(form, request.Name is null ? Fields : [.. NameFields, .. Fields]);
        var preferred = DetailResponses.Read(request.Preferred);
        if (preferred is null)
            errors["preferred"] = [ContactTexts.NoMeans];
        if (errors.Count > 0)
            return Problems.Refused("invalid", Problems.Title(422), errors);
        var wanted = new PersonalDetails
        {
            BirthName = OrNull(form[Field.BirthName]),
            BirthCountry = OrNull(form[Field.BirthCountry]),
            BirthDepartment = OrNull(form[Field.BirthDepartment]),
            BirthTown = OrNull(form[Field.BirthTown]),
            Preferred = preferred!.Value,
        };
        var act = await acts.NewAsync(id, cancel);
        var name = request.Name is null ? null : new OwnName(form[Field.Title], form[Field.FirstNames], form[Field.LastName]);
        var (changed, fault) = name is null
            ? (await accounts.ChangeAsync(id, Decide, cancel), null)
            : await names.ChangeAsync(id, Decide, cancel);
        if (fault is { } refused)
            return Problems.Refused(ContactTexts.CodeOf(refused), ContactTexts.Of(refused), status: StatusCodes.Status409Conflict);
        return changed is null ? Problems.NotFound() : TypedResults.Ok(DetailResponses.Of(changed.Details));

        Change<Account>? Decide(Account account) => ChangeDetailsRules.Change(account, wanted, name, act);
    }

    private static RegistrationForm FormOf(string accountId, ChangeDetailsRequest request) =>
        new RegistrationForm { AccountId = accountId }
            .With(Field.BirthName, Clean(request.BirthName)).With(Field.BirthCountry, Clean(request.BirthCountry))
            .With(Field.BirthDepartment, Clean(request.BirthDepartment)).With(Field.BirthTown, Clean(request.BirthTown))
            .With(Field.Title, Clean(request.Name?.Title)).With(Field.FirstNames, Clean(request.Name?.FirstName))
            .With(Field.LastName, Clean(request.Name?.LastName));

    private static Dictionary<string, string[]> FaultsOf(
        RegistrationForm form, IEnumerable<(Field Field, string Name)> fields) => fields
        .Select(field => (field, Fault: RegistrationRules.FaultOf(form, field.Field)))
        .Where(one => one.Fault is not null)
        .ToDictionary(
            one => one.field.Name, one => new[] { ContactTexts.Of(one.field.Field, one.Fault!.Value) }, StringComparer.Ordinal);

    private static string Clean(string? typed) => PostalAddressRules.Clean(typed);

    private static string? OrNull(string text) => text.Length == 0 ? null : text;
}
