using EspaceFamille.Fuzzing;
using SharpFuzz;

if (args is ["seeds", var name, var folder])
{
    Seeds.Write(name, folder);
    return;
}

// afl-fuzz sends one input after another and records the branches that each takes.
var parse = Parsers.Named(args[0]);
Fuzzer.OutOfProcess.Run(input =>
{
    using var bytes = new MemoryStream();
    input.CopyTo(bytes);
    parse(bytes.ToArray());
});
