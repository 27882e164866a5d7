namespace Cashlink.Wizard.Hosting.Development.Training;

/// <summary>The sandbox that training runs on.</summary>
/// <param name="Sandbox">Its address, below which its controls are.</param>
public sealed record TrainingGround(Uri Sandbox);
