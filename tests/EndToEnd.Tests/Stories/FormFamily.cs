using EspaceFamille.EndToEnd.Tests.Scenarios;
using EspaceFamille.TestKit.Towns;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Stories;

/// <summary>A family signed in once for all forms of a class, with a reserved day that it can no longer cancel.</summary>
public sealed class FormFamily(RunningSystem system) : IAsyncLifetime
{
    private static readonly string Login = TownPlans.WholeSystem.Of<BadInputTests>().Household().Mother;

    internal FormVisitor Visitor { get; private set; } = null!;

    internal MealDay Meal { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Visitor = await FormVisitor.SignInAsync(system, Login);
        using var parent = await Parent.SignInAsync(system, Login);
        Meal = await parent.ReservedDayAsync(canChange: false);
    }

    /// <summary>A reserved day that may still be cancelled.</summary>
    internal async Task<MealDay> OpenDayAsync()
    {
        using var parent = await Parent.SignInAsync(system, Login);
        return await parent.ReservedDayAsync(canChange: true);
    }

    public Task DisposeAsync() => Task.CompletedTask;
}
