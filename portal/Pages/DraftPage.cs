using System.Text.Json;
using EspaceFamille.Portal.Actors;
using EspaceFamille.Portal.Drafts;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Pages;

/// <summary>A step of a form that is filled in over several pages: it works on the draft that its address names.</summary>
internal abstract class DraftPage<TForm>(HouseholdActor actor, DraftStore drafts) : JourneyPage(actor)
    where TForm : class, IDraftForm
{
    /// <summary>Writes are tried again where another tab wrote first; each attempt reads what that one wrote.</summary>
    private const int Attempts = 10;

    [BindProperty(SupportsGet = true, Name = "id")]
    public string DraftId { get; set; } = "";

    /// <summary>The draft as it was read or written last.</summary>
    public OpenDraft<TForm> Open { get; private set; } = null!;

    /// <summary>What is filled in.</summary>
    public TForm Draft => Open.Form!;

    /// <summary>Why the page shows no form; null where it does.</summary>
    public FormStop? Stop { get; protected set; }

    /// <summary>The name of the form, and of its enrolment where it has one.</summary>
    protected abstract string FormName { get; }

    /// <summary>The family's address of the form, without the draft's id.</summary>
    protected abstract string FormPath { get; }

    /// <summary>The form's address for this actor, and that of one of its steps.</summary>
    public string Address(string step) => Actor.Address($"{FormPath}/{DraftId}{(step.Length > 0 ? $"/{step}" : "")}");

    private DraftOwner Owner => DraftOwner.Of(User, Actor);

    /// <summary>Reads the draft. Returns the response where there is none, or where all of it has been sent; else null.</summary>
    protected async Task<IActionResult?> OpenAsync(CancellationToken cancel)
    {
        if (await drafts.FindAsync<TForm>(Owner, FormName, DraftId, cancel) is not { } found)
            return NotFound();
        Open = found;
        if (found.Form is not null)
            return null;
        Stop = FormStops.Sent(Actor, found.Sent);
        return Page();
    }

    /// <summary>
    /// Writes what is filled in, where it changes. A write of another tab that came first is kept: the change is applied to it.
    /// </summary>
    /// <returns>The response where the draft was sent or abandoned meanwhile; else null.</returns>
    protected Task<IActionResult?> KeepAsync(Func<TForm, TForm> change, CancellationToken cancel) =>
        KeepAsync(open => change(open.Form!), cancel);

    /// <inheritdoc cref="KeepAsync(Func{TForm, TForm}, CancellationToken)"/>
    protected async Task<IActionResult?> KeepAsync(Func<OpenDraft<TForm>, TForm> change, CancellationToken cancel)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var content = change(Open);
            if (IsSame(content, Draft))
                return null;
            if (await drafts.SaveAsync(Owner, FormPath, Open, content, cancel) is { } saved)
            {
                Open = saved;
                return null;
            }

            if (await OpenAsync(cancel) is { } instead)
                return instead;
        }

        throw new TimeoutException($"Each of {Attempts} writes of a draft lost against another one.");
    }

    /// <summary>Keeps the requests that the form has become so far.</summary>
    protected async Task MarkSentAsync(IReadOnlyList<SentRequest> sent, bool isAll, CancellationToken cancel)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            SentRequest[] all = [.. Open.Sent.Where(earlier => sent.All(one => one.Part != earlier.Part)), .. sent];
            if (await drafts.MarkSentAsync(Owner, FormPath, Open, all, isAll, cancel))
            {
                Open = Open with { Sent = all };
                return;
            }

            if (await drafts.FindAsync<TForm>(Owner, FormName, DraftId, cancel) is not { Form: not null } found)
                return;
            Open = found;
        }
    }

    /// <summary>"Abandonner la saisie", once it is confirmed.</summary>
    protected async Task<IActionResult> AbandonAsync(CancellationToken cancel)
    {
        await drafts.DropAsync(Owner, DraftId, cancel);
        return Redirect(Actor.Home);
    }

    private static bool IsSame(TForm one, TForm other) => ReferenceEquals(one, other)
        || JsonSerializer.SerializeToUtf8Bytes(one).AsSpan().SequenceEqual(JsonSerializer.SerializeToUtf8Bytes(other));
}
