using Cashlink.Wizard.Sessions.Proof;

namespace Cashlink.Wizard.Proof;

/// <summary>Registers what people read in an evidence file.</summary>
public static class ProofRegistration
{
    public static void AddProof(this IServiceCollection services) => services.AddSingleton<IBundlePage, EvidencePage>();
}
