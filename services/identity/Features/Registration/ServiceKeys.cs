using EspaceFamille.Identity.Domain.AccessKeys;
using EspaceFamille.Identity.Domain.Households;
using EspaceFamille.Identity.Domain.Registration;
using EspaceFamille.Web.Forms;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Identity.Features.Registration;

/// <summary>The town's services whose keys a page takes, and the check of what was typed for them.</summary>
internal sealed class ServiceKeys(OfferedKeys keys, WrongKeys wrong, IOptions<IdentityOptions> options)
{
    public IReadOnlyList<KeyRow> Rows { get; } =
    [
        .. options.Value.KeyServiceList.Select(
            (service, place) => new KeyRow(service, place, IsOnly: options.Value.KeyServiceList.Count == 1)),
    ];

    /// <summary>The services whose key an adult's account has not entered. Where the town has one, the link opens it.</summary>
    /// <param name="linked">Null for an account without a link.</param>
    public IReadOnlyList<KeyRow> Missing(Adult? linked) => linked is null
        ? Rows
        : [.. Rows.Where(row => !row.IsOnly && !linked.Services.Contains(row.Service.Code, StringComparer.Ordinal))];

    /// <summary>The row of the service that has this key; the first one for any other text.</summary>
    public async Task<KeyRow> RowOfAsync(string typed, CancellationToken cancel) =>
        await keys.FindOpenAsync(typed, cancel) is { } key ? RowOf(key.Service) ?? Rows[0] : Rows[0];

    /// <summary>
    /// What is wrong with the keys, each at its field. After many wrong ones the security check is needed, and the first wrong key ends
    /// the evaluation: each further one is evaluated with a security check of its own.
    /// </summary>
    public async Task<FormErrors> CheckAsync(
        HttpContext http, IReadOnlyList<(KeyRow Row, string Typed)> typed, CancellationToken cancel)
    {
        var errors = FormErrors.None;
        foreach (var (row, key) in typed)
            if (RegistrationRules.FaultOfKey(key) is { } fault)
                errors = errors.And(row.ErrorOf(fault));
        (KeyRow Row, string Typed)[] filled = [.. typed.Where(one => one.Typed.Length > 0)];
        if (errors.Any || filled.Length == 0)
            return errors;
        errors = await wrong.VerifyAsync(http, cancel);
        return errors.Any ? errors : await EvaluateAsync(http, filled, cancel);
    }

    private async Task<FormErrors> EvaluateAsync(
        HttpContext http, (KeyRow Row, string Typed)[] filled, CancellationToken cancel)
    {
        var errors = FormErrors.None;
        var accepted = new List<OpenKey>();
        foreach (var (row, typed) in filled)
        {
            var key = await keys.FindOpenAsync(typed, cancel);
            if (FaultOf(row, key, accepted) is not { } fault)
            {
                accepted.Add(key!);
                continue;
            }

            errors = errors.And(row.ErrorOf(fault));
            if (fault is not RegistrationFault.WrongKey)
                continue;
            await wrong.CountAsync(http, cancel);
            if (await wrong.NeedCheckAsync(http, cancel))
                break;
        }

        return errors;
    }

    /// <param name="accepted">
    /// The keys of the form before it: their adults are compared with its adult, and never with the name. All of them, since a key of the
    /// household as a whole fits each of its adults.
    /// </param>
    private RegistrationFault? FaultOf(KeyRow row, OpenKey? key, IReadOnlyList<OpenKey> accepted) => key switch
    {
        null => RegistrationFault.WrongKey,
        _ when RowOf(key.Service) is { } other && other != row => RegistrationFault.OtherService,
        _ when accepted.Any(one => !one.IsOfSameAdult(key)) => RegistrationFault.OtherAdult,
        _ => null,
    };

    private KeyRow? RowOf(string service) => Rows.FirstOrDefault(row => row.Service.Code == service);
}
