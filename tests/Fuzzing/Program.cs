using EspaceFamille.Fuzzing;
using SharpFuzz;

if (args is ["seeds", var name, var folder])
{
    Seeds.Write(name, folder);
    return;
}

// afl-fuzz sends one input after another, and learns from the branches that each of them takes.
var parse = Parsers.Named(args[0]);
Fuzzer.OutOfProcess.Run(input =>
{
    using var bytes = new MemoryStream();
    input.CopyTo(bytes);
    parse(bytes.ToArray());
});
