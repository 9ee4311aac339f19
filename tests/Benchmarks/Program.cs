using EspaceFamille.Benchmarks;
using EspaceFamille.Benchmarks.Figures;
using EspaceFamille.TestKit.Towns;

if (args is ["write-town", var folder])
{
    TestTown.Write(folder, TownPlans.Benchmarks);
    return 0;
}

if (args is ["write-real-town", var real])
{
    RealTown.Write(real);
    return 0;
}

// Only results are printed: the sign-in prints each of its calls.
var output = Console.Out;
Console.SetOut(TextWriter.Null);
var options = BenchOptions.From(args);
return options.Requests is { } requests
    ? await MonthOfPlanning.LoadAsync(options.System, requests, output)
    : await Bench.RunAsync(options, output);
