using System.Security.Claims;
using EspaceFamille.Identity.Domain.Registration;
using EspaceFamille.Identity.Features.SecurityCheck;
using EspaceFamille.Identity.Storage;
using EspaceFamille.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace EspaceFamille.Identity.Features.Registration.EnterKey;

/// <summary>The services of an account: the keys are entered after the opening of the account, at once or one by one.</summary>
[Authorize(Policy = ConsentPolicy.Name)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class ServicesModel(LaterKeys keys, ServiceKeys services, WrongKeys wrong, HouseholdStore households) : PageModel
{
    private const int MaxCharacters = 20;
    private readonly List<KeyRow> _opened = [];
    private IReadOnlyList<KeyRow> _missing = [];

    /// <summary>The services to announce as open: those of the keys that were sent, or all once no key is missing.</summary>
    public IReadOnlyList<string> Open => [.. (_missing.Count == 0 ? services.Rows : _opened).Select(row => row.Name)];

    public IReadOnlyList<KeyLine> Lines =>
        [.. services.Rows.Select(row => new KeyLine(row, _missing.Contains(row) ? InputOf(row) : null))];

    /// <summary>The link of the account was reported: no key replaces an agent's decision.</summary>
    public bool IsReported { get; private set; }

    public bool IsUnderReview { get; private set; }

    public bool TakesKeys => _missing.Count > 0 && !IsReported && !IsUnderReview;

    /// <summary>Null while few keys were wrong.</summary>
    public SecurityCheckView? Check { get; private set; }

    public FormErrors Errors { get; private set; } = FormErrors.None;

    private string Subject => User.FindFirstValue(Claims.Subject)!;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await ReadAsync(cancel);
        Check = await wrong.CheckAsync(HttpContext, Errors, cancel);
    }

    public async Task OnPostAsync(CancellationToken cancel)
    {
        await ReadAsync(cancel);
        if (!TakesKeys)
            return;
        if (!SecurityChecks.IsChanged(HttpContext))
            await DecideAsync(cancel);
        Check = await wrong.CheckAsync(HttpContext, Errors, cancel);
    }

    /// <summary>No key has an effect while another one is wrong.</summary>
    private async Task DecideAsync(CancellationToken cancel)
    {
        (KeyRow Row, string Typed)[] typed = [.. _missing.Select(row => (row, Typed(row))).Where(one => one.Item2.Length > 0)];
        Errors = typed.Length == 0 ? NoKey(_missing[0]) : await services.CheckAsync(HttpContext, typed, cancel);
        if (Errors.Any)
            return;
        foreach (var (row, key) in typed)
            await EnterAsync(row, key, cancel);
        await ReadAsync(cancel);
    }

    private async Task EnterAsync(KeyRow row, string typed, CancellationToken cancel)
    {
        switch (await keys.EnterAsync(Subject, typed, cancel))
        {
            case KeyOutcome.Opened:
                _opened.Add(row);
                break;
            case KeyOutcome.UnderReview:
                IsUnderReview = true;
                break;
            case KeyOutcome.OtherPerson:
                Errors = Errors.And(FormErrors.Of(row.Id, RegistrationTexts.KeyOfAnotherPerson));
                break;
            case KeyOutcome.NotValid:
                await wrong.CountAsync(HttpContext, cancel);
                Errors = Errors.And(row.ErrorOf(RegistrationFault.WrongKey));
                break;
        }
    }

    private static FormErrors NoKey(KeyRow row) =>
        row.IsOnly ? row.ErrorOf(RegistrationFault.WrongKey) : FormErrors.Of(row.Id, RegistrationTexts.NoKey);

    private TextField InputOf(KeyRow row) => row.InputOf(Typed(row), Errors) with
    {
        MaxCharacters = MaxCharacters,
        IsRequired = row.IsOnly,
        IsMarked = row.IsOnly,
    };

    private string Typed(KeyRow row) => Request.HasFormContentType ? $"{Request.Form[row.Id]}".Trim() : "";

    private async Task ReadAsync(CancellationToken cancel)
    {
        var household = await households.FindOfAccountAsync(Subject, cancel);
        _missing = services.Missing(household?.Adults.FirstOrDefault(adult => adult.AccountId == Subject));
        IsReported = await households.IsReportedAsync(Subject, cancel);
    }
}
