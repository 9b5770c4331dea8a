namespace SocialPipeline.Brands;

/// <summary>One drawing of the logo.</summary>
/// <param name="Id">The variant's name, such as <c>horizontal-on-dark</c>.</param>
/// <param name="Lockup">Which arrangement it is, such as <c>horizontal</c> or <c>mark</c>.</param>
/// <param name="Ink">Whether it is drawn in full colour or in one ink.</param>
/// <param name="Ground">Which grounds it is made for.</param>
/// <param name="Asset">The SVG or PNG file.</param>
public sealed record LogoVariant(string Id, string Lockup, LogoInk Ink, LogoGround Ground, BrandAsset Asset);
