namespace Cashlink.Api.Tests.Contract;

/// <summary>Contract tests share one sandbox and run one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class OneSandbox : ICollectionFixture<SandboxFixture>
{
    public const string Name = "Contract";
}
