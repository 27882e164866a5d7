namespace Cashlink.Wizard.Chaos;

/// <summary>What a run is like. The same seed makes the same choices; moments and orders depend on the machine all the same.</summary>
/// <param name="Seed">Begins the random numbers.</param>
/// <param name="Sessions">How many investors go through the wizard.</param>
/// <param name="Nodes">How many wizard processes there are; two or more share a PostgreSQL.</param>
/// <param name="Kills">How often a process is killed.</param>
/// <param name="Outages">How often the store is away for a moment: its disk is full, or its database dies and comes back.</param>
/// <param name="DieAfterCall">How likely a process kills itself right after Cashlink has answered, before it can note the answer.</param>
public sealed record ChaosOptions(int Seed, int Sessions, int Nodes, int Kills, int Outages, double DieAfterCall)
{
    /// <summary>How many investors are at it at the same time.</summary>
    public const int Parallelism = 12;

    public static ChaosOptions Parse(string[] args)
    {
        var given = args.Chunk(2).ToDictionary(pair => pair[0].TrimStart('-'), pair => pair[1]);
        int Number(string name, int otherwise) => given.TryGetValue(name, out var text) ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
        var sessions = Number("sessions", 200);
        return new ChaosOptions(
            Number("seed", 1), sessions, Number("nodes", 1), Number("kills", Math.Max(3, sessions / 10)), Number("outages", Math.Max(2, sessions / 20)),
            DieAfterCall: 0.01);
    }
}
