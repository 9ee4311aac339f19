using EspaceFamille.Documents.Api;
using EspaceFamille.Portal.Actors;
using EspaceFamille.Portal.Api;
using EspaceFamille.Portal.Pages;
using EspaceFamille.Portal.SpaceKeys;
using EspaceFamille.Web.Forms;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Journeys.StorageSpace;

/// <summary>
/// A page of the storage space of the account that is signed in. Nothing that is typed on it is kept: a refused form shows again what is
/// no secret, in the response alone.
/// </summary>
internal abstract class SpacePage(HouseholdActor actor, SpaceAccess access) : JourneyPage(actor)
{
    protected SpaceAccess Access => access;

    protected SpaceClient Space => access.Client;

    /// <summary>Whether there is a space and how full it is; null while the service is unavailable.</summary>
    public SpaceResponse? Overview { get; protected set; }

    /// <summary>The page on which the family continues once its space is open; null for the home page.</summary>
    public virtual string? Next => SpaceAddresses.Next(
        Request.HasFormContentType ? Request.Form[SpaceAddresses.NextField] : Request.Query[SpaceAddresses.NextField]);

    /// <summary>The home page with the form that opens the space; its key is of no use any more.</summary>
    protected RedirectResult Closed()
    {
        ForgetKey();
        return Redirect(Next is null ? SpaceAddresses.Closed : SpaceAddresses.Then(SpaceAddresses.Home, Next));
    }

    /// <summary>The page without an open space: in the state that it is for, else the home page.</summary>
    protected async Task<IActionResult> ShowAsync(Func<SpaceState, bool> isFor, CancellationToken cancel)
    {
        var answer = await Space.ReadAsync(cancel);
        Overview = answer.Value;
        if (answer.Failure is Failure.SignedOut)
            return Challenge();
        return Overview is null || isFor(Overview.State) ? Page() : Redirect(SpaceAddresses.Then(SpaceAddresses.Home, Next));
    }

    /// <summary>What follows a form of the open space: its next page once it was done, else the form with its errors.</summary>
    /// <param name="done">What the home page then states.</param>
    /// <param name="fields">The id of each field by the API's name of it.</param>
    /// <param name="unanswered">The sentence where no answer arrived.</param>
    /// <param name="show">Shows the form.</param>
    protected async Task<IActionResult> AfterAsync<T>(
        Answer<T> answer, string done, IReadOnlyDictionary<string, string> fields, string unanswered, Func<Task<IActionResult>> show)
        where T : class
    {
        if (answer.Value is not null)
            return Redirect(SpaceAddresses.After(done));
        if (Instead(answer) is { } instead)
            return instead;
        Refuse(answer, fields, unanswered);
        return await show();
    }

    /// <summary>A request from another site arrives without the cookie, which stays valid.</summary>
    protected void ForgetKey()
    {
        if (Space.HasKey)
            access.Key.Delete(HttpContext);
    }

    protected RedirectResult Opened(OpenedSpaceResponse opened, string address)
    {
        access.Key.Write(HttpContext, opened.Key);
        return Redirect(address);
    }

    protected static bool IsClosed<T>(Answer<T> answer)
        where T : class => answer.Problem?.Is(Problem.SpaceClosed) == true;

    /// <summary>The response where the space is closed, the session has ended or the thing does not exist; else null.</summary>
    protected IActionResult? Instead<T>(Answer<T> answer)
        where T : class => answer.Failure switch
        {
            _ when IsClosed(answer) => Closed(),
            Failure.SignedOut or Failure.NotFound => Without(answer.Failure),
            _ => null,
        };

    /// <summary>The response of a form that needs a space where the account has none; else null.</summary>
    protected IActionResult? WithoutSpace(Failure? failure) => failure switch
    {
        Failure.NotFound => Redirect(SpaceAddresses.Then(SpaceAddresses.Home, Next)),
        Failure.SignedOut => Challenge(),
        _ => null,
    };

    /// <summary>The errors of a form that was not accepted.</summary>
    /// <param name="fields">The id of each field by the API's name of it.</param>
    /// <param name="unanswered">The sentence where no answer arrived.</param>
    protected void Refuse<T>(Answer<T> answer, IReadOnlyDictionary<string, string> fields, string unanswered)
        where T : class
    {
        if (answer.Problem is { } problem)
        {
            Errors = problem.Is(Problem.SpaceAttempts) && problem.Read(DocumentsJson.Default.SpaceAttemptsRefusal) is { } attempts
                ? FormErrors.Of("", SpacePageTexts.Attempts(access.Instants.TimeWithSeconds(attempts.Until)))
                : problem.At(fields);
            return;
        }

        Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        Errors = FormErrors.Of("", unanswered);
    }
}
