namespace Cashlink.Api;

/// <summary>A wallet that Cashlink keeps for the investor.</summary>
/// <param name="CustodyTermsAcceptedAt">When the investor accepted the terms of custody. That it is needed is documented by Cashlink, the field is our assumption 14.</param>
public sealed record AddManagedWallet(DateTimeOffset CustodyTermsAcceptedAt);
